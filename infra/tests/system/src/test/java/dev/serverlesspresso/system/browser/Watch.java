package dev.serverlesspresso.system.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Remembers what goes wrong in one window, what it asked for, and what it was told live. */
final class Watch {
    /** A phone asks for its order at once; until the order is admitted there is none. */
    private static final String NOT_ADMITTED_YET = "404 GET /api/shops/[^/]+/orders/[^/]+";

    private final String name;
    private final List<String> expected = new ArrayList<>(List.of(NOT_ADMITTED_YET));
    private final List<String> troubles = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private Watch(String name) {
        this.name = name;
    }

    static Watch of(String name, Page page) {
        Watch watch = new Watch(name);
        page.onConsoleMessage(watch::console);
        page.onPageError(error -> watch.trouble("error: " + error));
        page.onCrash(crashed -> watch.trouble("crashed"));
        page.onRequest(request -> watch.asked.add(path(request.url())));
        page.onRequestFailed(watch::failed);
        page.onResponse(watch::answered);
        page.onWebSocket(watch::socket);
        return watch;
    }

    /** An answer of the form "410 POST /path" that is no trouble, as a regular expression. */
    void expect(String answer) {
        expected.add(answer);
    }

    /** The paths that were asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What came over WebSockets, as text. */
    List<String> told() {
        return List.copyOf(told);
    }

    List<String> takeTroubles() {
        List<String> taken = List.copyOf(troubles);
        troubles.clear();
        return taken;
    }

    private void trouble(String what) {
        troubles.add(name + ": " + what);
    }

    /** The browser also logs each failed request, which is judged where its answer is known. */
    private void console(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            trouble("console: " + message.text());
        }
    }

    /** Leaving a page aborts what it was still asking for. */
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            trouble(request.method() + " " + request.url() + " failed: " + request.failure());
        }
    }

    private void answered(Response response) {
        String answer = response.status() + " " + response.request().method() + " " + path(response.url());
        if (response.status() >= 400 && expected.stream().noneMatch(answer::matches)) {
            trouble(answer);
        }
    }

    private void socket(WebSocket socket) {
        socket.onSocketError(error -> trouble("WebSocket: " + error));
        socket.onFrameReceived(frame -> told.add(text(frame)));
    }

    /** The path on its own where there is one; pictures made in the page have none. */
    private static String path(String url) {
        String path = URI.create(url).getPath();
        return path == null ? url : path;
    }

    private static String text(WebSocketFrame frame) {
        byte[] binary = frame.binary();
        return binary == null ? frame.text() : new String(binary, StandardCharsets.UTF_8);
    }
}
