package dev.serverlesspresso.run;

import dev.serverlesspresso.local.signin.StaffMember;
import java.util.List;

/** What the person at the terminal has to know once everything is ready. */
record Announcement(RunSettings settings, List<KnownShop> shops, List<StaffMember> staff) {
    String text() {
        StringBuilder text = new StringBuilder("  Start here      ")
                .append(staffOrigin())
                .append("/")
                .append(System.lineSeparator())
                .append(System.lineSeparator());
        for (KnownShop known : open()) {
            text.append(screensOf(known)).append(System.lineSeparator());
        }
        text.append("  All shops").append(System.lineSeparator());
        line(text, "operator", staffOrigin() + "/barista/", login(Staff.OPERATOR));
        text.append(System.lineSeparator());
        text.append("  A screen of its own, such as a television, is paired instead: open ")
                .append(settings.publicOrigin())
                .append("/display/ there")
                .append(System.lineSeparator())
                .append("  and confirm its code on the barista's screen, as manager, under \"Devices\".")
                .append(System.lineSeparator())
                .append(System.lineSeparator());
        text.append("  AWS endpoint    http://localhost:")
                .append(settings.ports().aws())
                .append("   (aws --endpoint-url … dynamodb list-tables)")
                .append(System.lineSeparator());
        text.append("  state and logs  ").append(settings.data()).append(System.lineSeparator());
        text.append(System.lineSeparator());
        if (settings.host() != null && !open().isEmpty()) {
            text.append(TerminalQrCode.of(
                    settings.publicOrigin() + "/order/" + open().get(0).id()));
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    /** The screens of a shop, with who signs in there. */
    String screensOf(KnownShop known) {
        String shop = known.id();
        StringBuilder text = new StringBuilder("  ").append(known.name()).append(System.lineSeparator());
        line(text, "display", staffOrigin() + "/display/" + shop + "?sign-in", login(shop + "-display"));
        line(text, "barista", staffOrigin() + "/barista/" + shop, login(shop + "-barista"));
        line(text, "manager", staffOrigin() + "/barista/" + shop, login(shop + "-manager"));
        line(
                text,
                "phone",
                settings.publicOrigin() + "/order/" + shop,
                "scan the code on the display, or Open on this computer there");
        return text.toString();
    }

    private List<KnownShop> open() {
        return shops.stream().filter(shop -> !shop.archived()).toList();
    }

    /** Browsers let staff sign in on this machine's own name, or over https. */
    private String staffOrigin() {
        return "http://localhost:" + settings.ports().origin();
    }

    private String login(String username) {
        return staff.stream()
                .filter(member -> member.username().equals(username))
                .map(member -> member.username() + " / " + member.password())
                .findFirst()
                .orElse("");
    }

    private static void line(StringBuilder text, String screen, String address, String login) {
        text.append("    %-9s %-44s %s%n".formatted(screen, address, login));
    }
}
