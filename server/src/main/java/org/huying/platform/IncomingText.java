package org.huying.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.huying.base.WellFormed;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets no ill-formed text past the edge that comes in an address, a query or a form, whoever reads it there. What comes
 * as JSON is seen to by {@link IncomingJson}.
 */
final class IncomingText implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> WellFormed.require(String.valueOf(name), String.valueOf(value)));
        }
        request.getParameterMap().forEach((name, values) -> {
            WellFormed.require(shown(name), name);
            for (String value : values) {
                WellFormed.require(name, value);
            }
        });
        return true;
    }

    /** A name that is ill-formed itself, fit to be told. */
    private static String shown(String name) {
        return WellFormed.fault(name).isPresent() ? name.replaceAll("[\\p{Cc}\\p{Cs}]", "?") : name;
    }
}
