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
        application.setDefaultProperties(Map.of(
                "server.address", settings.bindAddress(),
                "server.port", settings.port(),
                "server.servlet.session.cookie.name", "STAFF_SIGN_IN",
                "logging.level.root", "WARN",
                "spring.main.lazy-initialization", "true",
                "spring.jmx.enabled", "false"));
        application.addInitializers(context -> ((org.springframework.context.support.GenericApplicationContext) context)
                .registerBean(SignInSettings.class, () -> settings));
        ConfigurableApplicationContext context = application.run();
        return new SignIn(context, context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
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
