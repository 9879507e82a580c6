import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The least that a server can do: answer a constant; append bytes to a file and make them durable. */
@WebServlet("/plain")
public class PlainServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().print("{\"constant\":true}");
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path file = Path.of(System.getProperty("plain.folder"), "plain-" + Integer.parseInt(request.getParameter("name")));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long at = out.size();
            out.transferFrom(Channels.newChannel(request.getInputStream()), at, Long.MAX_VALUE - at);
            out.force(true);
            response.getWriter().print(out.size());
        }
    }
}
