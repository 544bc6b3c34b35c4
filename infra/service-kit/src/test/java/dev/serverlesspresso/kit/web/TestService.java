package dev.serverlesspresso.kit.web;

import dev.serverlesspresso.kit.access.web.StatelessApi;
import dev.serverlesspresso.kit.problem.Overloaded;
import dev.serverlesspresso.kit.problem.Unavailable;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** A service with a few routes and nothing behind them. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TestService {

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
        return StatelessApi.bare(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    enum Kind {
        SHORT,
        LONG
    }

    record Text(String text, List<Integer> numbers, Kind kind) {}

    record Length(int length) {}

    /** Fails before any controller is asked. */
    @Bean
    Filter awayBeforeAnyRoute() {
        return (request, response, chain) -> {
            if (((HttpServletRequest) request).getRequestURI().equals("/away-early")) {
                throw new Unavailable("AWS could not be reached");
            }
            chain.doFilter(request, response);
        };
    }

    /** What goes wrong under load. */
    @SuppressWarnings("ImmutableEnumChecker") // A Supplier without state.
    enum Crowded {
        UNAVAILABLE(() -> new Unavailable("AWS is busy")),
        OVERLOADED(() -> new Overloaded("no turn")),
        REJECTED(() -> new RejectedExecutionException("the pool has been shut down")),
        TASK_REJECTED(() -> new TaskRejectedException("the executor is full")),
        ASYNC_TIMEOUT(AsyncRequestTimeoutException::new),
        CLIENT_GONE(() -> new HttpMessageNotWritableException("not written", new IOException("Broken pipe"))),
        ANSWERED_503(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));

        private final Supplier<RuntimeException> failure;

        Crowded(Supplier<RuntimeException> failure) {
            this.failure = failure;
        }
    }

    @RestController
    static class Routes {

        @PostMapping("/text")
        Length text(@RequestBody Text text) {
            return new Length(text.text().length());
        }

        @PutMapping("/text")
        Length replace(@RequestBody Text text) {
            return text(text);
        }

        @GetMapping("/text")
        Length text(@RequestParam int length) {
            return new Length(length);
        }

        @GetMapping(path = "/either", params = "text")
        Length either(@RequestParam String text) {
            return new Length(text.length());
        }

        @GetMapping("/kept")
        ResponseEntity<Length> kept() {
            return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new Length(1));
        }

        @GetMapping("/broken")
        Length broken() {
            throw new IllegalStateException("secret of the inside");
        }

        @GetMapping("/away")
        Length away() {
            throw new Unavailable("AWS could not be reached", new IllegalStateException("connect timed out"));
        }

        @GetMapping("/crowded")
        Length crowded(@RequestParam Crowded how) {
            throw how.failure.get();
        }

        @GetMapping("/late")
        DeferredResult<Length> late() {
            return new DeferredResult<>(1L);
        }

        @GetMapping("/actuator/health")
        Length health() {
            return new Length(0);
        }
    }
}
