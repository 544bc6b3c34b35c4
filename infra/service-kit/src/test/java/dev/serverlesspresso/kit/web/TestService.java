package dev.serverlesspresso.kit.web;

import dev.serverlesspresso.kit.access.web.StatelessApi;
import dev.serverlesspresso.kit.problem.Unavailable;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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

    record Text(String text, List<Integer> numbers) {}

    record Length(int length) {}

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

        @GetMapping("/actuator/health")
        Length health() {
            return new Length(0);
        }
    }
}
