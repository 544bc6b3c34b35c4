package dev.serverlesspresso.testing.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has a route fail as a test asks, after the route was found and before its controller is called. */
@TestConfiguration(proxyBeanMethods = false)
class Failures implements WebMvcConfigurer {

    private static final String ATTRIBUTE = Failures.class.getName();

    static RequestPostProcessor failingBy(Exception failure) {
        return request -> {
            request.setAttribute(ATTRIBUTE, failure);
            return request;
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws Exception {
                if (request.getAttribute(ATTRIBUTE) instanceof Exception failure) {
                    throw failure;
                }
                return true;
            }
        });
    }
}
