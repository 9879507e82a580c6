package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class InvitationExpiryTest {
    @Test
    void oneRunShouldGoOnUntilNothingIsOverdue() {
        Queue<Integer> batches = new ArrayDeque<>(List.of(1_000, 1_000, 3));
        InvitationExpiry expiry = new InvitationExpiry();
        expiry.invitations = new Invitations() {
            @Override
            public int expireOverdue() {
                return batches.remove();
            }
        };
        assertThat(expiry.run()).isEqualTo("2003 expired");
        assertThat(batches).isEmpty();
    }
}
