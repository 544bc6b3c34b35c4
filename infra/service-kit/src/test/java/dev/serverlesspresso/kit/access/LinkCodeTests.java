package dev.serverlesspresso.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkCodeTests {

    private final LinkCode code = LinkCode.from("demo", "a secret of 22 letters");

    @Test
    void sameSecretGivesTheSameCodeAndAnotherTenantAnother() {
        assertThat(LinkCode.from("demo", "a secret of 22 letters")).isEqualTo(code);
        assertThat(LinkCode.from("tokyo", "a secret of 22 letters")).isNotEqualTo(code);
        assertThat(code.value()).matches("[0-9A-HJKMNP-TV-Z]{16}");
    }

    @Test
    void idFollowsFromTheCodeAndTheTenantAlone() {
        assertThat(code.idIn("demo")).isEqualTo(new LinkCode(code.value()).idIn("demo"));
        assertThat(code.idIn("tokyo")).isNotEqualTo(code.idIn("demo"));
        assertThat(code.idIn("demo")).matches("[A-Za-z0-9-]{10,40}").doesNotContain(code.value());
    }

    @Test
    void thousandSecretsGiveAsManyCodesThatUseEveryLetter() {
        Set<LinkCode> codes = new HashSet<>();
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            LinkCode one = LinkCode.from("demo", "secret-" + i);
            codes.add(one);
            one.value().chars().forEach(letters::add);
        }
        assertThat(codes).hasSize(1_000);
        assertThat(letters).hasSize(32);
    }

    @Test
    void typedCodeIsReadInGroupsInAnyCaseAndWithLettersThatLookLikeDigits() {
        assertThat(LinkCode.parse("oI2l-4567-89ab-cdef")).contains(new LinkCode("0121456789ABCDEF"));
        assertThat(LinkCode.parse("0121 4567 89AB CDE")).isEmpty();
        assertThat(LinkCode.parse("hpn4.AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
    }

    @Test
    void codeIsNeverShownByAccident() {
        assertThat(code).asString().doesNotContain(code.value());
        assertThatThrownBy(() -> new LinkCode("my secret")).hasMessageNotContaining("my secret");
    }
}
