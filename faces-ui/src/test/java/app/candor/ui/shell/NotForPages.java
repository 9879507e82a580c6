package app.candor.ui.shell;

import java.util.Set;

/** Sentences of the business that no page shows: programs get them, or the candidate's page, which has its own words. */
final class NotForPages {
    static final Set<String> SENTENCES = Set.of(
            "A criterion must not be null.",
            "A question must not be null.",
            "A picture may have 5 MB at most.",
            "CANDOR_SECRET_KEY must be 32 bytes in base64.",
            "Choose 10 to 128 characters.",
            "Choose a password that is not your address.",
            "Give feedback once on each of the questions.",
            "Name at most ten strengths.",
            "Give the candidate or a name and an address, not both.",
            "New accounts are made by this installation's administrators.",
            "Only a person who has signed in has a profile.",
            "Only a person who has signed in sees the skills.",
            "Only people who have signed in have pictures.",
            "Please open the link of your invitation first.",
            "Say in one way when the time is over.",
            "Say true or false.",
            "This interview is held in one sitting, and you were away for more than 30 minutes. Your answers are stored. Ask the company to let you go on.",
            "Say what is to be done: cancel, resend or extend.",
            "Sort by created, name, expiry, score or changed, with a minus before it to begin at the end.",
            "The invitations of all companies are sorted by created only.",
            "Send a list of choices.",
            "This mail cannot be switched off: your access depends on it.",
            "Say what type the question is: video, audio, text, single_choice, multiple_choice or file.",
            "Say which recording it is.",
            "Say which state your change is based on: send the ETag that you were given as If-Match.",
            "Start the interview first.",
            "The end must be after the beginning.",
            "This was opened too often within an hour. Try again later.",
            "You review without names, so nobody is found or put in order by name. Show names first.",
            "The first request with this Idempotency-Key is still being carried out.",
            "The interview begins when you agree to how your answers are used.",
            "The log can be exported as csv or jsonl.",
            "The file is empty. Please choose another.",
            "The recording is empty. Please record the answer again.",
            "This Idempotency-Key was already used for another request. Use a new key for a new request.",
            "This file is not a PDF, whatever its name says. Please choose a PDF.",
            "This file is not a WebM, MP4 or Ogg recording, whatever its name says. Please record the answer again.",
            "This file is not a WebM or MP4 video, whatever its name says. Please record the answer again.",
            "This question takes one recording, and yours is stored already.",
            "Write a moment such as 2026-11-01T00:00:00Z.",
            "Too many accounts were asked for from your network. Try again in an hour.",
            "Give back the savedAt of the answer that you saw, in quotation marks.",
            "You have answered this question on another device or in another window meanwhile. Both answers are kept: look at them and choose which one counts.",
            "Say what you need: extra_time, more_retakes, text_instead, captions, pause or other.",
            "You have asked for many things already. Please write to the company instead.",
            "You have asked for this already. It waits for its answer.",
            "You have completed this interview; your answers are stored.",
            "You have sent as many files as this question allows; the last one is stored.",
            "You have used all recordings that this question allows; the last one is stored.");

    private NotForPages() {}
}
