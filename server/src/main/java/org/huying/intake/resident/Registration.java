package org.huying.intake.resident;

import org.huying.security.Identity;

/**
 * What somebody gives who wants an account.
 *
 * @param name with which they will sign in
 * @param who how they are called and called back; all of it may be absent
 */
public record Registration(String name, String password, Resident.Kind kind, Identity who) {

    @Override
    public String toString() {
        return "Registration[hidden]";
    }
}
