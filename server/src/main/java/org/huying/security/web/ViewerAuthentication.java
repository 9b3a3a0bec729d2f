package org.huying.security.web;

import org.huying.base.Role;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who is behind one request, with the rights of this moment. It is never kept beyond the request. */
final class ViewerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** How the viewer has shown who they are. */
    enum By {
        SESSION,
        PASSWORD,
        TOKEN
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

    By by() {
        return by;
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
