package org.huying.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what no controller has answered: errors of filters, malformed requests. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final ProblemWriter writer;
    private final References references;

    ErrorPages(ProblemWriter writer, References references) {
        this.writer = writer;
        this.references = references;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = Problems.ofStatus(status);
        if (cause instanceof Throwable thrown && status >= 500) {
            String reference = references.next();
            LOG.error("failure {} at {} {}", reference, request.getMethod(), Shells.path(request), thrown);
            problem = new Problem(status, problem.refusal(), reference);
        }
        writer.write(request, response, problem);
    }
}
