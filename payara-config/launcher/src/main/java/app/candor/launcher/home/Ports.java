package app.candor.launcher.home;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Ports on 127.0.0.1. A port that was chosen once is kept, because addresses travel: the issuer of tokens contains
 * Keycloak's.
 */
public final class Ports {
    private final KeptProperties kept;
    private final Set<Integer> taken = new HashSet<>();

    Ports(Path file) {
        this.kept = new KeptProperties(file);
    }

    /**
     * The port for a part: the configured one, else the one of the last start, else a free one.
     *
     * @param name of the part
     * @param configured 0 when none is
     * @param variable that configures it, for the sentence
     * @throws Refusal when the configured port is in use
     */
    public int choose(String name, int configured, String variable) {
        if (configured != 0) {
            refuseTaken(configured, variable);
            kept.put(name, Integer.toString(configured));
            taken.add(configured);
            return configured;
        }
        int port = remembered(name)
                .filter(last -> isFree(last) && !taken.contains(last))
                .orElseGet(this::anyFree);
        kept.put(name, Integer.toString(port));
        taken.add(port);
        return port;
    }

    /** The port of the last start. */
    public Optional<Integer> remembered(String name) {
        return kept.find(name).map(Integer::valueOf);
    }

    /** @throws Refusal when somebody listens there */
    public static void refuseTaken(int port, String variable) {
        if (!isFree(port)) {
            throw new Refusal(
                    ExitCode.MACHINE,
                    "Port " + port + " is in use by another program: stop it, or choose another port with " + variable
                            + ".");
        }
    }

    /** Whether a server could listen there now, on 127.0.0.1 and on every address. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int anyFree() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (!taken.contains(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
