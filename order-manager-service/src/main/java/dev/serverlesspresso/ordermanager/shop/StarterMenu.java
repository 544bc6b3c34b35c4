package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.ordermanager.menu.Menu;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The menu of a new shop that takes none from another: {@code starter-menu.json}, in the form of the wire. */
@Component
class StarterMenu {

    private final Menu menu;

    StarterMenu() {
        try (InputStream file = new ClassPathResource("starter-menu.json").getInputStream()) {
            menu = JsonMapper.shared().readValue(file, Menu.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Menu menu() {
        return menu;
    }
}
