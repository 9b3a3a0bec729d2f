package org.huying.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The pages that the server has, by the patterns of their addresses. */
final class Ways {

    private final List<PathPattern> patterns;
    private final TreeSet<String> pages;

    Ways(RequestMappingHandlerMapping mapping) {
        patterns = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> gets(entry.getKey()))
                .flatMap(entry -> patterns(entry.getKey()).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        pages = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> gets(entry.getKey()) && isPage(entry.getValue()))
                .flatMap(entry -> patterns(entry.getKey()).stream())
                .map(PathPattern::getPatternString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The pattern of a path; empty for what is no handler's, such as files. */
    Optional<String> of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    /** The patterns of all pages that can be asked for by an address. */
    TreeSet<String> pages() {
        return new TreeSet<>(pages);
    }

    private static List<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? List.of() : List.copyOf(condition.getPatterns());
    }

    private static boolean gets(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.contains(RequestMethod.GET);
    }

    private static boolean isPage(HandlerMethod handler) {
        boolean body = handler.hasMethodAnnotation(ResponseBody.class)
                || handler.getBeanType().isAnnotationPresent(RestController.class);
        return !body
                && Set.of(String.class, ModelAndView.class)
                        .contains(handler.getMethod().getReturnType())
                && Arrays.stream(handler.getMethod().getAnnotations()).noneMatch(ResponseBody.class::isInstance);
    }
}
