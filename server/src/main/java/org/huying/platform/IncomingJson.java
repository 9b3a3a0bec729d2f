package org.huying.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.huying.base.WellFormed;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads every JSON body once before it is bound: it is of bounded size, and no text in it is ill-formed. */
@RestControllerAdvice
class IncomingJson extends RequestBodyAdviceAdapter {

    /** Room for the longest text there is, each of its characters escaped, many times over. */
    static final int LARGEST = 1024 * 1024;

    private final JsonMapper json;

    IncomingJson(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = whole(message);
        requireWellFormed(body);
        return new Read(message.getHeaders(), body);
    }

    /** In one piece of the right size where the sender says how much it is. */
    private static byte[] whole(HttpInputMessage message) throws IOException {
        long said = message.getHeaders().getContentLength();
        int room = said < 0 || said > LARGEST ? LARGEST + 1 : (int) said;
        byte[] body = said == room ? new byte[room] : message.getBody().readNBytes(room);
        int length = said == room ? message.getBody().readNBytes(body, 0, room) : body.length;
        if (length > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        return length == body.length ? body : Arrays.copyOf(body, length);
    }

    /** What is no JSON at all is left to who binds it, and told there. */
    private void requireWellFormed(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                    String text = parser.getString();
                    if (WellFormed.fault(text).isPresent()) {
                        WellFormed.require(field(parser), text);
                    }
                }
            }
        } catch (JacksonException unreadable) {
            return;
        }
    }

    private static String field(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        String path = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return path.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
    }

    /** A body that was read and can be read again. */
    private record Read(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
