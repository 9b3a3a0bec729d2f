package org.huying.security.web;

import org.huying.base.Forbidden;
import org.huying.base.Role;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who is behind one request, with the rights of this moment. It is never kept beyond the request. */
final class ViewerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** How the viewer has shown who they are. */
    enum By {
        SESSION,
        PASSWORD,
        /** For one sign-in: nothing else can be done but to set a password of one's own. */
        TEMPORARY_PASSWORD,
        TOKEN,
        READING_TOKEN
    }

    private final transient Viewer viewer;
    private final By by;

    ViewerAuthentication(Viewer viewer, By by) {
        super(AuthorityUtils.createAuthorityList(
                viewer.roles().stream().map(Role::word).toArray(String[]::new)));
        this.viewer = viewer;
        this.by = by;
        setAuthenticated(true);
    }

    /** A stolen token must not be able to prolong itself, nor to shut its owner out. */
    static void requirePassword(Authentication authentication) {
        if (!(authentication instanceof ViewerAuthentication viewer && viewer.byPassword())) {
            throw new Forbidden(
                    "by-password", "此操作须用账号和密码 (HTTP Basic)。", "This takes an account and its password (HTTP Basic).");
        }
    }

    By by() {
        return by;
    }

    private boolean byPassword() {
        return by == By.PASSWORD || by == By.TEMPORARY_PASSWORD;
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return viewer.account().value();
    }
}
