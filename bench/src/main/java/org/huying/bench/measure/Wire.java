package org.huying.bench.measure;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One connection that is kept as long as the server keeps it, one request at a time: as much of HTTP/1.1 as a load needs, so that the one who asks
 * takes little of the machine from the one who answers.
 */
public final class Wire implements AutoCloseable {

    private static final int BUFFER = 1 << 15;

    private final int port;
    private final String host;
    private Socket socket;
    private final byte[] buffer = new byte[BUFFER];
    private int read;
    private int filled;
    private boolean closing;

    public Wire(int port) throws IOException {
        this.port = port;
        host = "127.0.0.1:" + port;
        socket = connected(port);
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return socket;
    }

    /** A server closes a connection after so many requests, and says so with the last answer. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connected(port);
        read = 0;
        filled = 0;
        closing = false;
    }

    /** What came back; it is read no further than somebody asks. */
    public record Answer(int status, List<String> headers, byte[] content) {

        public String body() {
            return new String(content, StandardCharsets.UTF_8);
        }

        /** @throws IllegalStateException where the answer has no such header */
        public String header(String name) {
            return headers.stream()
                    .filter(line -> line.length() > name.length()
                            && line.charAt(name.length()) == ':'
                            && line.regionMatches(true, 0, name, 0, name.length()))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " in " + headers));
        }
    }

    /**
     * Sends a JSON body and waits for the answer.
     *
     * @param headers lines of further headers, each ended by CR LF
     */
    public Answer post(String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n" + headers
                + "Content-Length: " + content.length + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[first.length + content.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(content, 0, whole, first.length, content.length);
        if (closing) {
            reconnect();
        }
        OutputStream out = socket.getOutputStream();
        out.write(whole);
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        List<String> headers = new ArrayList<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            headers.add(header);
            if (is("Content-Length:", header)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (is("Transfer-Encoding:", header)) {
                chunked = header.toLowerCase(Locale.ROOT).contains("chunked");
            } else if (is("Connection:", header)) {
                closing = header.toLowerCase(Locale.ROOT).contains("close");
            }
        }
        return new Answer(status, headers, chunked ? chunks() : exactly(length));
    }

    private static boolean is(String name, String header) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = Math.min(length, filled - read);
        System.arraycopy(buffer, read, bytes, 0, have);
        read += have;
        if (have < length && socket.getInputStream().readNBytes(bytes, have, length - have) < length - have) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        int from = read;
        while (true) {
            for (; from < filled; from++) {
                if (buffer[from] == '\n') {
                    int end = from > read && buffer[from - 1] == '\r' ? from - 1 : from;
                    String line = new String(buffer, read, end - read, StandardCharsets.ISO_8859_1);
                    read = from + 1;
                    return line;
                }
            }
            from -= read;
            fill();
        }
    }

    /** What is unread moves to the beginning, and more comes after it. */
    private void fill() throws IOException {
        System.arraycopy(buffer, read, buffer, 0, filled - read);
        filled -= read;
        read = 0;
        int more = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (more <= 0) {
            throw new EOFException("the answer ended early");
        }
        filled += more;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
