package app.candor.ui.interview;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** tus 1.0 with deferred length, in memory, strict about offsets. */
final class TusStandIn implements InterviewStandIn.Handler {
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    /** This many PATCH requests from now are stored but their answer is lost. */
    final AtomicInteger answersToLose = new AtomicInteger();

    final AtomicInteger created = new AtomicInteger();
    final AtomicInteger terminated = new AtomicInteger();

    private static final class Upload {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long length = -1;
    }

    /** Forgets everything, as a server does that lost its disk. */
    void forgetAll() {
        uploads.clear();
    }

    byte[] bytes(String id) {
        return uploads.get(id).bytes.toByteArray();
    }

    boolean complete(String id) {
        Upload upload = uploads.get(id);
        return upload != null && upload.length == upload.bytes.size();
    }

    /** Bytes of all uploads together. */
    long stored() {
        return uploads.values().stream()
                .mapToLong(upload -> upload.bytes.size())
                .sum();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!"1.0.0".equals(exchange.getRequestHeaders().getFirst("Tus-Resumable"))) {
            exchange.sendResponseHeaders(412, -1);
            return;
        }
        exchange.getResponseHeaders().add("Tus-Resumable", "1.0.0");
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (exchange.getRequestMethod().equals("POST")) {
            create(exchange);
            return;
        }
        Upload upload = uploads.get(id);
        if (upload == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "HEAD" -> {
                tell(exchange, upload);
                exchange.sendResponseHeaders(200, -1);
            }
            case "PATCH" -> append(exchange, upload);
            case "DELETE" -> {
                uploads.remove(id);
                terminated.incrementAndGet();
                exchange.sendResponseHeaders(204, -1);
            }
            default -> exchange.sendResponseHeaders(405, -1);
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        String metadata = exchange.getRequestHeaders().getFirst("Upload-Metadata");
        boolean deferred = "1".equals(exchange.getRequestHeaders().getFirst("Upload-Defer-Length"));
        if (!deferred || metadata == null || !metadata.contains("questionId ")) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String id = UUID.randomUUID().toString();
        uploads.put(id, new Upload());
        created.incrementAndGet();
        exchange.getResponseHeaders().add("Location", "/upload/" + id);
        exchange.sendResponseHeaders(201, -1);
    }

    private void append(HttpExchange exchange, Upload upload) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        synchronized (upload) {
            long offset = Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Offset"));
            if (offset != upload.bytes.size()) {
                exchange.sendResponseHeaders(409, -1);
                return;
            }
            upload.bytes.write(body);
            String length = exchange.getRequestHeaders().getFirst("Upload-Length");
            if (length != null) {
                upload.length = Long.parseLong(length);
            }
            if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            tell(exchange, upload);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static void tell(HttpExchange exchange, Upload upload) {
        exchange.getResponseHeaders().add("Upload-Offset", String.valueOf(upload.bytes.size()));
        if (upload.length < 0) {
            exchange.getResponseHeaders().add("Upload-Defer-Length", "1");
        } else {
            exchange.getResponseHeaders().add("Upload-Length", String.valueOf(upload.length));
        }
    }
}
