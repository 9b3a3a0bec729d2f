package org.huying.security.web;

import java.time.Clock;
import org.huying.base.DistrictCode;
import org.huying.security.Accounts;
import org.huying.security.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Proves what was typed on the sign-in page. */
@Component
final class AccountProvider implements AuthenticationProvider {

    private final DistrictCode district;
    private final Accounts accounts;
    private final Clock clock;

    AccountProvider(DistrictCode district, Accounts accounts, Clock clock) {
        this.district = district;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address =
                typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        String password = String.valueOf(typed.getCredentials());
        return switch (accounts.authenticate(district, typed.getName(), password, address, clock.instant())) {
            case SignIn.Admitted admitted -> new SessionAuthentication(SignedIn.as(admitted.account()));
            case SignIn.Wrong wrong -> throw Refusing.wrong();
            case SignIn.Locked locked -> throw Refusing.locked();
            case SignIn.Throttled throttled -> throw Refusing.throttled(throttled.waiting());
        };
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
