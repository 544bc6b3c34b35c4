package dev.serverlesspresso.kit.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.DeviceUser;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.kit.problem.web.ProblemWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.json.JsonMapper;

class DeviceFilterTests {

    private static final Caller.Device DEVICE = new Caller.Device("d-1", "red", "tool");

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nobodyStays() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoUsesADeviceIsReadFromTheHeader() throws Exception {
        request.addHeader("Device-User", "%E7%BE%8E%E9%A6%99");

        assertThat(callerAfter(DEVICE, device -> false)).isEqualTo(DEVICE.usedBy(new DeviceUser("美香")));
        assertThat(callerAfter(DEVICE, device -> false))
                .isInstanceOfSatisfying(Caller.Device.class, device -> assertThat(device.holds("tool", "red"))
                        .isTrue());
    }

    @Test
    void deviceNeedsNoUser() throws Exception {
        assertThat(callerAfter(DEVICE, device -> false)).isEqualTo(DEVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mika", "%", "%3Cb%3E", "Mika%00", "%FF"})
    void anotherTextIsRefused(String header) throws Exception {
        request.addHeader("Device-User", header);

        assertThat(callerAfter(DEVICE, device -> false)).isNull();
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("MALFORMED");
    }

    @Test
    void nobodyElseIsGivenAName() throws Exception {
        request.addHeader("Device-User", "%");
        Caller member = Caller.Member.of("s-1", "Aiko", List.of("red:host"));

        assertThat(callerAfter(member, device -> true)).isEqualTo(member);
    }

    @Test
    void removedDeviceIsNotKnownAnyMore() throws Exception {
        assertThat(callerAfter(DEVICE, DEVICE::equals)).isNull();
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void whileNobodyKnowsWhoWasRemovedADeviceWaits() throws Exception {
        assertThat(callerAfter(DEVICE, device -> {
                    throw new Unavailable("away");
                }))
                .isNull();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
    }

    /** Who calls where the request goes on to; null where it does not. */
    private @Nullable Caller callerAfter(Caller caller, Predicate<Caller.Device> removed) throws Exception {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new CallerAuthentication(caller, new AccessToken("t", Instant.EPOCH))));
        MockFilterChain chain = new MockFilterChain();
        new DeviceFilter(new SecurityProblems(new ProblemWriter(JsonMapper.shared())), removed)
                .doFilter(request, response, chain);
        boolean wentOn = chain.getRequest() != null;
        request.removeAttribute(DeviceFilter.class.getName() + ".FILTERED");
        return wentOn && SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? known.caller()
                : null;
    }
}
