package dev.serverlesspresso.local.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The sessions of browsers that have not signed in yet, which anybody can begin. There are only so many of them: the
 * oldest makes room for a new one, since a refusal would shut the staff out. They end soon and hold little.
 */
final class WaitingSessions implements HttpSessionListener, HttpSessionAttributeListener {
    static final int MOST = 1_000;
    static final int LONGEST_QUERY = 2_048;
    private static final Duration LIVES = Duration.ofMinutes(10);

    private final Set<HttpSession> waiting = new LinkedHashSet<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval((int) LIVES.toSeconds());
        oldestInsteadOf(session).ifPresent(WaitingSessions::end);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
    }

    /** Whoever has signed in keeps the session for as long as the server is set to. */
    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (event.getName().equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)) {
            HttpSession session = event.getSession();
            forget(session);
            Duration timeout = Duration.ofMinutes(session.getServletContext().getSessionTimeout());
            session.setMaxInactiveInterval((int) timeout.toSeconds());
        }
    }

    synchronized int count() {
        return waiting.size();
    }

    private synchronized Optional<HttpSession> oldestInsteadOf(HttpSession session) {
        waiting.add(session);
        if (waiting.size() <= MOST) {
            return Optional.empty();
        }
        Iterator<HttpSession> all = waiting.iterator();
        HttpSession oldest = all.next();
        all.remove();
        return Optional.of(oldest);
    }

    private synchronized void forget(HttpSession session) {
        waiting.remove(session);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // Its own time was up, or its browser signed out: it is gone either way.
        }
    }

    /** Remembers what a screen asked for until the form is filled in, and nothing else that is asked for. */
    static RequestCache askedByScreens() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(WaitingSessions::isKept);
        return cache;
    }

    private static boolean isKept(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET")
                && request.getRequestURI().equals("/oauth2/authorize")
                && query != null
                && query.length() <= LONGEST_QUERY;
    }
}
