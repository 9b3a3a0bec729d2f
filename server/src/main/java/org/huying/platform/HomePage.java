package org.huying.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: what a visitor can do without an account, and the way in for those who have one. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "platform/home";
    }
}
