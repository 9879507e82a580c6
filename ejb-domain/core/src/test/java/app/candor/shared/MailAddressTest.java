package app.candor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "ada.lovelace+jobs@sub.example.co.uk",
                "O'Hara@example.com",
                "иван@пример.рф",
                "иван@example.com",
                "用户@例子.公司",
                "used-for-long.names_42@xn--e1afmkfd.xn--p1ai"
            })
    void anAddressShouldPass(String address) {
        assertThat(MailAddress.complaint(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@example",
                "ada@@example.com",
                "ada@exa mple.com",
                "ada..l@example.com",
                "ada@example.com\nBcc: all@example.com",
                "\"ada\"@example.com",
                "ada@example.com\u202e",
                "a\u200bda@example.com"
            })
    void whatIsNoAddressShouldBeRefused(String address) {
        assertThat(MailAddress.complaint(address))
                .hasValueSatisfying(text -> assertThat(text).contains("not an email address"));
    }

    /** With a Cyrillic а, е or о in the place of the Latin letter. */
    @ParameterizedTest
    @ValueSource(strings = {"аda@example.com", "ada@еxample.com", "ada@example.cоm", "hοst@example.com"})
    void anAddressThatLooksLikeAnotherShouldBeRefused(String address) {
        assertThatThrownBy(() -> MailAddress.of("email", address))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .containsExactly(new Problem.Violation(
                                "email", "This address mixes letters of different alphabets. Type it anew.")));
    }

    @Test
    void theSameAddressShouldHaveOneKeyHoweverItIsWritten() {
        assertThat(MailAddress.of("email", " Ada@Example.COM ").key())
                .isEqualTo(MailAddress.of("email", "ａda@example.com").key())
                .isEqualTo("ada@example.com");
    }

    @Test
    void aVeryLongAddressShouldBeRefused() {
        assertThat(MailAddress.complaint("a@" + "b".repeat(260) + ".com")).isPresent();
    }
}
