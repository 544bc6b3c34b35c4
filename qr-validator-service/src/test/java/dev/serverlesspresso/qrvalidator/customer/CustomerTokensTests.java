package dev.serverlesspresso.qrvalidator.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CustomerTokensTests {

    private static final CustomerId CUSTOMER = new CustomerId("customer-0001");

    private final TestClock clock = new TestClock(Given.NINE);
    private final CustomerTokens tokens = new CustomerTokens(Given.properties(), Given.access(), clock);

    @Test
    void tokenNamesShopCustomerAndOrder() throws Exception {
        CustomerTokens.Issued issued = tokens.issue(Given.DEMO, CUSTOMER, "order-000001");
        SignedJWT jwt = SignedJWT.parse(issued.token());
        assertThat(jwt.getHeader().getKeyID()).isEqualTo("test");
        assertThat(jwt.getJWTClaimsSet().getClaims())
                .containsEntry("iss", "serverlesspresso/qr-validator")
                .containsEntry("sub", "customer-0001")
                .containsEntry("shop", "demo")
                .containsEntry("order", "order-000001");
        assertThat(issued.expiresAt()).isEqualTo(Given.NINE.plus(Duration.ofHours(24)));
    }

    @Test
    void customerIsRecognisedInTheSameShopOnly() {
        String token = tokens.issue(Given.DEMO, CUSTOMER, "order-000001").token();
        assertThat(tokens.customerOf(token, Given.DEMO)).contains(CUSTOMER);
        assertThat(tokens.customerOf(token, new ShopId("tokyo"))).isEmpty();
    }

    @Test
    void expiredForgedAndBrokenTokensAreNobodys() {
        String token = tokens.issue(Given.DEMO, CUSTOMER, "order-000001").token();
        int signature = token.lastIndexOf('.') + 5;
        char other = token.charAt(signature) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, signature) + other + token.substring(signature + 1);
        assertThat(tokens.customerOf(forged, Given.DEMO)).isEmpty();
        assertThat(tokens.customerOf("not a token", Given.DEMO)).isEmpty();
        clock.advance(Duration.ofHours(24));
        assertThat(tokens.customerOf(token, Given.DEMO)).isEmpty();
    }

    @Test
    void displayTokenNamesItsRoleAndIsNoCustomers() throws Exception {
        CustomerTokens.Issued issued =
                tokens.issueForDevice(Given.DEMO, "01HZZZZZZZZZZZZZZZZZZZZZZZ", "display", Duration.ofHours(1));
        assertThat(SignedJWT.parse(issued.token()).getJWTClaimsSet().getClaims())
                .containsEntry("iss", "serverlesspresso/qr-validator")
                .containsEntry("sub", "01HZZZZZZZZZZZZZZZZZZZZZZZ")
                .containsEntry("shop", "demo")
                .containsEntry("role", "display")
                .doesNotContainKey("order");
        assertThat(issued.expiresAt()).isEqualTo(Given.NINE.plus(Duration.ofHours(1)));
        assertThat(tokens.customerOf(issued.token(), Given.DEMO)).isEmpty();
    }

    @Test
    void noDeviceGetsARoleOfPeople() {
        assertThatThrownBy(() ->
                        tokens.issueForDevice(Given.DEMO, "01HZZZZZZZZZZZZZZZZZZZZZZZ", "manager", Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void publishedKeysHoldNoSecret() {
        assertThat(tokens.publicKeys().toString(false)).doesNotContain("\"d\":").contains("\"kid\":\"test\"");
    }
}
