package app.candor.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A piece of sound that a stand-in was sent.
 *
 * @param voicedMs how much of it is louder than −45 dBFS, in steps of 20 ms
 * @param pitchHz of its voiced part, by its zero crossings; 0 when there is none
 * @param sha256 of its samples, in hexadecimal
 */
public record Sound(long durationMs, long voicedMs, int pitchHz, String sha256) {
    private static final int RATE = 16_000;
    private static final int STEP = RATE / 50;
    private static final double QUIET = 32768 * Math.pow(10, -45 / 20.0);

    /**
     * @throws IllegalArgumentException when it is not a WAV file of 16 kHz mono 16-bit PCM
     */
    static Sound parse(byte[] wav) {
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        SpeechStandIn.require(
                wav.length > 44 && tag(wav, 0).equals("RIFF") && tag(wav, 8).equals("WAVE"), "not a WAV file");
        int at = 12;
        while (at + 8 <= wav.length && !tag(wav, at).equals("data")) {
            if (tag(wav, at).equals("fmt ")) {
                SpeechStandIn.require(
                        in.getShort(at + 8) == 1
                                && in.getShort(at + 10) == 1
                                && in.getInt(at + 12) == RATE
                                && in.getShort(at + 22) == 16,
                        "not 16 kHz mono 16-bit PCM");
            }
            at += 8 + in.getInt(at + 4);
        }
        SpeechStandIn.require(at + 8 <= wav.length, "no sound in the file");
        int length = Math.min(in.getInt(at + 4), wav.length - at - 8);
        return of(wav, at + 8, length);
    }

    private static Sound of(byte[] wav, int start, int length) {
        short[] samples = new short[length / 2];
        ByteBuffer.wrap(wav, start, length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        long voicedSteps = 0;
        long crossings = 0;
        for (int step = 0; step + STEP <= samples.length; step += STEP) {
            int loudest = 0;
            int here = 0;
            for (int i = step; i < step + STEP; i++) {
                loudest = Math.max(loudest, Math.abs(samples[i]));
                here += i > step && samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
            }
            if (loudest > QUIET) {
                voicedSteps++;
                crossings += here;
            }
        }
        int pitch = voicedSteps == 0 ? 0 : (int) (crossings * 50 / 2 / voicedSteps);
        return new Sound(samples.length * 1000L / RATE, voicedSteps * 20, pitch, sha256(wav, start, length));
    }

    private static String tag(byte[] wav, int at) {
        return new String(wav, at, 4, StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] bytes, int start, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, start, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
