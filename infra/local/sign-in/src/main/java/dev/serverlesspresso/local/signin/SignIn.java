package dev.serverlesspresso.local.signin;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The running OpenID provider. */
public final class SignIn implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final int port;

    private SignIn(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** Starts it and returns when it answers. */
    public static SignIn start(SignInSettings settings) {
        SpringApplication application = new SpringApplication(SignInConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> ((org.springframework.context.support.GenericApplicationContext) context)
                .registerBean(SignInSettings.class, () -> settings));
        ConfigurableApplicationContext context = application.run();
        return new SignIn(context, context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /**
     * Lax: whoever comes from a screen by redirect has the cookie, a form of another site has not. No files are served:
     * those of the screens may stand on the class path, and are not this port's.
     */
    private static Map<String, Object> properties(SignInSettings settings) {
        return Map.ofEntries(
                Map.entry("server.address", settings.bindAddress()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.servlet.session.cookie.name", "STAFF_SIGN_IN"),
                Map.entry("server.servlet.session.cookie.http-only", "true"),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.max-http-request-header-size", "16KB"),
                Map.entry("server.tomcat.connection-timeout", "5s"),
                Map.entry("server.tomcat.keep-alive-timeout", "15s"),
                Map.entry("server.tomcat.max-connections", "512"),
                Map.entry("server.tomcat.threads.max", "32"),
                Map.entry("server.tomcat.max-http-form-post-size", "16KB"),
                Map.entry("server.tomcat.max-swallow-size", "64KB"),
                Map.entry("logging.level.root", "WARN"),
                Map.entry("server.tomcat.max-http-response-header-size", "16KB"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                Map.entry("spring.web.resources.static-locations", ""),
                Map.entry("spring.main.lazy-initialization", "true"),
                Map.entry("spring.jmx.enabled", "false"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Lets somebody sign in from now on. */
    public void add(StaffMember member) {
        context.getBean(Accounts.class).add(member);
    }

    public int port() {
        return port;
    }

    /** The {@code iss} of the tokens, unless settings name another. */
    public URI issuer() {
        URI issuer = context.getBean(SignInSettings.class).issuer();
        return issuer == null ? URI.create("http://localhost:" + port) : issuer;
    }

    @Override
    public void close() {
        context.close();
    }
}
