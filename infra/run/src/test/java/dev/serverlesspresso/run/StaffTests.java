package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.serverlesspresso.local.signin.StaffMember;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffTests {
    @TempDir
    Path data;

    private final List<StaffMember> hired = new ArrayList<>();

    @Test
    void everyShopHasADisplayABaristaAndAManagerOfItsOwn() {
        List<StaffMember> members = staff().of("osaka");

        assertThat(members)
                .extracting(StaffMember::username, StaffMember::groups)
                .containsExactly(
                        tuple("osaka-display", List.of("osaka:display")),
                        tuple("osaka-barista", List.of("osaka:barista")),
                        tuple("osaka-manager", List.of("osaka:manager", "osaka:barista")));
        assertThat(hired).isEqualTo(members);
    }

    /** A shop may be told of twice. */
    @Test
    void shopHasItsStaffOnce() {
        Staff staff = staff();
        staff.of("osaka");

        assertThat(staff.of("osaka")).isEmpty();
        assertThat(hired).hasSize(3);
        assertThat(staff.all())
                .extracting(StaffMember::username)
                .contains("operator")
                .hasSize(4);
    }

    @Test
    void passwordsAreTheSameAfterTheNextStart() {
        List<StaffMember> before = staff().of("osaka");

        assertThat(staff().of("osaka")).isEqualTo(before);
    }

    @Test
    void operatorIsBoundToNoShop() {
        assertThat(staff().operator().groups()).containsExactly("*:operator");
    }

    private Staff staff() {
        return new Staff(Secrets.in(data), hired::add);
    }
}
