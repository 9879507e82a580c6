package app.candor.rest.interviewing;

/** Bodies that the documentation of the API shows and that work as they are. */
final class Examples {
    static final String TEMPLATE = """
            {"title": "Backend engineer", "language": "en", "intro": "Three short questions.",
             "questions": [
               {"type": "video", "prompt": "Tell us about a failure and what came of it.", "required": true,
                "thinkSeconds": 30, "answerSeconds": 120, "limit": "soft", "retakes": 1,
                "criteria": "Names the situation, the own part in it and what changed.",
                "competency": "Learning from failure", "alternatives": ["audio"],
                "rubric": [
                  {"competency": "Own part", "weight": 60, "anchor0": "Blames others only.",
                   "anchor3": "Names what they did themselves.", "anchor5": "Names it, and what they do since then."},
                  {"competency": "Result", "weight": 40, "anchor0": "No result.", "anchor3": "A result in words.",
                   "anchor5": "A result in numbers."}]},
               {"type": "text", "prompt": "Why this team?", "required": true, "criteria": "Concrete reasons."},
               {"type": "single_choice", "prompt": "Would you relocate?", "options": ["Yes", "No"]}],
             "settings": {"outro": "We write within a week.", "accentColour": "#1a5fb4", "deadlineDays": 10}}""";

    static final String QUESTION = """
            {"language": "en", "type": "video", "prompt": "Tell us about a failure and what came of it.",
             "competency": "Learning from failure"}""";

    static final String FILE = """
            {"format": "candor.template", "version": 1, "title": "Backend engineer", "language": "en",
             "questions": [{"type": "video", "prompt": "Describe a failure and what came of it.",
               "competency": "Learning from failure",
               "rubric": [{"competency": "Own part", "weight": 100, "anchor0": "Blames others only.",
                 "anchor3": "Names it.", "anchor5": "Names it, and what changed since."}]}]}""";

    static final String COPY = """
            {"title": "Backend engineer, Berlin"}""";

    static final String CHANGE = """
            {"title": "Senior backend engineer", "revision": 1}""";

    static final String INVITATION = """
            {"templateId": "01932d3a-7f00-7000-8000-000000000001", "candidateName": "Zoë Miller",
             "candidateEmail": "zoe@example.com", "expiresAt": "2027-01-31T18:00:00Z"}""";

    static final String LOCAL_INVITATION = """
            {"templateId": "01932d3a-7f00-7000-8000-000000000001", "candidateName": "Zoë Miller",
             "candidateEmail": "zoe@example.com", "expiresLocal": "2027-01-31T18:00:00",
             "timeZone": "Europe/Madrid", "message": "We liked your talk. Take your time."}""";

    static final String PEOPLE = """
            name,email,time zone
            Zoë Miller,zoe@example.com,Europe/Madrid
            Bo Berg,bo@example.com,
            """;

    static final String PUBLIC_LINK = """
            {"places": 50, "endsAt": "2027-06-30T22:00:00Z"}""";

    static final String APPLICATION = """
            {"candidateName": "Zoë Berg", "candidateEmail": "zoe@example.com"}""";

    static final String SHARE = """
            {"days": 7, "note": "For Max, who leads the team", "withAnalysis": true, "nameHidden": false}""";

    static final String LATER = """
            {"expiresAt": "2027-02-28T18:00:00Z"}""";

    static final String LATER_LOCAL = """
            {"expiresLocal": "2027-02-28T18:00:00", "timeZone": "Europe/Madrid"}""";

    static final String ISSUED = """
            {"id": "01932d3a-7f00-7000-8000-000000000002",
             "link": "https://candor.example.com/i/4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE",
             "secret": "4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE", "status": "pending",
             "templateId": "01932d3a-7f00-7000-8000-000000000001", "candidateName": "Zoë Miller",
             "candidateEmail": "zoe@example.com", "expiresAt": "2027-01-31T18:00:00Z"}""";

    static final String DECISION = """
            {"decision": "advance", "reason": "Clear examples with numbers; take them to the team.",
             "words": "Your example of the migration convinced us.", "shareFeedback": false, "tellCandidate": true}""";

    static final String TEXT_ANSWER = """
            {"text": "Because of the way you test."}""";

    static final String CHOICE_ANSWER = """
            {"choice": 0}""";

    static final String CHOICES_ANSWER = """
            {"choices": [0, 2]}""";

    static final String RECORDING_ANSWER = """
            {"uploadId": "0f8a3a52-9d0e-4a6c-8f5d-3f0f5a5e8c11"}""";

    static final String VIDEO_UPLOADED = "{\"uploadId\": \"0193a6a0-5b5e-4f63-8d3c-6d6f2a1b9c11\"}";
    static final String VIDEO_CAPTIONS = "{\"captions\": \"Hello! I am Ada. Tell us about a project that failed.\"}";

    private Examples() {}
}
