package org.huying.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds who answers a request. Where an address has variables in it, all there are would be tried in full, method, types of
 * content and path; most of them begin differently, which is soon seen.
 */
final class Beginnings extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<String>> known = new ConcurrentHashMap<>();

    /** The path that is looked for on this thread; to ask the request for it again and again costs more than to compare. */
    private final ThreadLocal<String> path = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookedFor, HttpServletRequest request)
            throws Exception {
        path.set(lookedFor);
        try {
            return super.lookupHandlerMethod(lookedFor, request);
        } finally {
            path.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String lookedFor = path.get();
        return lookedFor == null || any(known(info), lookedFor) ? super.getMatchingMapping(info, request) : null;
    }

    private List<String> known(RequestMappingInfo info) {
        List<String> beginnings = known.get(info);
        if (beginnings == null) {
            beginnings = beginnings(info);
            known.put(info, beginnings);
        }
        return beginnings;
    }

    /** Whether the path begins like one of them; what is escaped, or has parameters in it, is left to who decodes it. */
    static boolean any(List<String> beginnings, String path) {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return true;
        }
        for (String beginning : beginnings) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> beginnings(RequestMappingInfo info) {
        PathPatternsRequestCondition paths = info.getPathPatternsCondition();
        return paths == null || paths.isEmptyPathMapping()
                ? List.of("")
                : paths.getPatterns().stream()
                        .map(PathPattern::getPatternString)
                        .map(Beginnings::plain)
                        .toList();
    }

    /** As far as it is the same for all addresses; without the slash before a variable, which may stand for nothing. */
    static String plain(String pattern) {
        int end = 0;
        while (end < pattern.length() && "{*?[".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return end == pattern.length() ? pattern : pattern.substring(0, Math.max(0, pattern.lastIndexOf('/', end - 1)));
    }
}
