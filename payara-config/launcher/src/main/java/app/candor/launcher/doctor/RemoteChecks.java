package app.candor.launcher.doctor;

import app.candor.launcher.part.Http;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is reached over the network and is off until somebody gives a key: mail, speech, language model. */
final class RemoteChecks {
    private static final int PATIENCE_MILLIS = 5000;

    private final Settings settings;

    RemoteChecks(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        return List.of(
                mail(),
                engine("Speech", Setting.SPEECH_BASE_URL, Setting.SPEECH_API_KEY, "recordings are not transcribed"),
                engine("Language model", Setting.AI_BASE_URL, Setting.AI_API_KEY, "built-in measures only"));
    }

    private Finding mail() {
        String host = settings.find(Setting.SMTP_HOST).orElse(null);
        if (host == null) {
            return Finding.off("Mail", "no mail is sent", "set " + Setting.SMTP_HOST.env());
        }
        String where = host + ":" + settings.get(Setting.SMTP_PORT);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, settings.number(Setting.SMTP_PORT)), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String greeting = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return greeting != null && greeting.startsWith("220")
                    ? Finding.ok("Mail", where)
                    : Finding.broken("Mail", where + " is not a mail server", "correct " + Setting.SMTP_PORT.env());
        } catch (IOException e) {
            return Finding.broken("Mail", where + " does not answer", "correct " + Setting.SMTP_HOST.env());
        }
    }

    /** Lists the models: an answer proves address and key, and costs nothing. */
    private Finding engine(String name, Setting baseUrl, Setting key, String without) {
        String secret = settings.find(key).orElse(null);
        if (secret == null) {
            return Finding.off(name, without, "set " + key.env());
        }
        String url = settings.get(baseUrl);
        try {
            int status = Http.get(url + "/models", secret).statusCode();
            if (status == 401 || status == 403) {
                return Finding.broken(name, url + " refuses the key", "correct " + key.env());
            }
            return Finding.ok(name, url + " answers");
        } catch (IOException e) {
            return Finding.broken(name, url + " does not answer", "correct " + baseUrl.env() + ", or try later");
        }
    }
}
