package org.huying.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.huying.security.Account;
import org.huying.security.Accounts;
import org.huying.security.Viewers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the session's account into a viewer for this request; a session that has ended by its stamp is closed. */
final class SessionFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Viewers viewers;
    private final Clock clock;

    SessionFilter(Accounts accounts, Viewers viewers, Clock clock) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept instanceof SessionAuthentication session) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            Optional<Account> account = find(session.getPrincipal());
            if (account.isPresent() && account.get().temporary() && !OwnAccount.isOpen(request.getRequestURI())) {
                response.sendRedirect(OwnAccount.PATH);
                return;
            }
            account.map(found -> viewers.of(found, clock.instant()))
                    .ifPresentOrElse(
                            found -> context.setAuthentication(
                                    new ViewerAuthentication(found, ViewerAuthentication.By.SESSION)),
                            () -> close(request));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PublicPaths.isStatic(request.getRequestURI());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Optional<Account> find(SignedIn signedIn) {
        return accounts.findAtTheDoor(signedIn.districtCode(), signedIn.accountId())
                .filter(account -> !account.locked() && account.stamp() == signedIn.stamp());
    }

    private static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
