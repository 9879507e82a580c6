package app.candor.analysis;

import app.candor.analysis.domain.EngineReply;
import app.candor.analysis.domain.EngineReplyRepository;
import app.candor.analysis.domain.ReplyKey;
import app.candor.analysis.port.RefusedReply;
import app.candor.analysis.port.UnusableReply;
import app.candor.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks an engine at most as often as it must: a reply is committed before it is read, and a kept one is read instead of
 * asking again. A reply that cannot be read is kept as evidence and asked for again, at most {@value #MOST_ASKED} times at
 * a go.
 */
@ApplicationScoped
class KeptReplies {
    static final int MOST_ASKED = 3;
    /** An engine that declines twice means it. */
    static final int MOST_REFUSED = 2;

    private static final Logger LOG = Logger.getLogger(KeptReplies.class.getName());

    @Inject
    EngineReplyRepository replies;

    @Inject
    OwnTransaction own;

    @Inject
    Clock clock;

    /**
     * Call it outside any transaction: asking may take minutes.
     *
     * @throws UnusableReply when the engine said nothing usable as often as it was asked
     */
    public <T> T ask(ReplyKey key, Supplier<String> ask, Function<String, T> read) {
        EngineReply kept = own.call(() -> replies.newest(key).orElse(null));
        if (kept != null) {
            try {
                return read.apply(kept.reply());
            } catch (UnusableReply e) {
                discard(kept.id(), e);
            }
        }
        int asked = 0;
        int refused = 0;
        while (true) {
            String said = ask.get();
            UUID id = keep(key, said);
            asked++;
            try {
                return read.apply(said);
            } catch (UnusableReply e) {
                discard(id, e);
                refused += e instanceof RefusedReply ? 1 : 0;
                if (asked >= MOST_ASKED || refused >= MOST_REFUSED) {
                    throw e;
                }
            }
        }
    }

    private UUID keep(ReplyKey key, String said) {
        EngineReply reply = new EngineReply(key, said, clock.instant());
        own.run(() -> replies.add(reply));
        return reply.id();
    }

    private void discard(UUID id, UnusableReply why) {
        LOG.log(Level.WARNING, "reply {0} cannot be used: {1}", new Object[] {id, why.getMessage()});
        own.run(() -> replies.find(id).ifPresent(reply -> reply.discard(why.getMessage())));
    }
}
