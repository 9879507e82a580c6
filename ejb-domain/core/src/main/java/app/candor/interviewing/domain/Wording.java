package app.candor.interviewing.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What words tell about a question or a criterion, in each language that interviews are held in. */
final class Wording {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** How questions begin that yes or no answers. */
    private static final Map<String, Pattern> YES_NO = Map.of(
            "en",
                    words(
                            "^(do|does|did|are|is|was|were|have|has|had|can|could|will|would|should) (you|your|there|it)\\b"),
            "de",
                    words("^(haben|hast|sind|bist|können|kannst|könnten|würden|würdest|mögen|magst|waren|wollen|kennen"
                            + "|kennst|wissen|arbeiten) (sie|du|ihr)\\b|^gibt es\\b"),
            "es",
                    words("^¿?(ha|has|tiene|tienes|puede|puedes|podría|es|está|estás|sabe|sabes|conoce|conoces"
                            + "|quiere|quieres|prefiere|(le|te) gusta)\\b"),
            "ru", words("\\bли\\b|^(вы (умеете|знаете|можете|готовы|работали|имеете|любите)|у вас есть)\\b"));

    /** A second question in the same sentence. */
    private static final Map<String, Pattern> SECOND = Map.of(
            "en", words("\\b(and|or) (why|how|what|when|where|who|which)\\b"),
            "de", words("\\b(und|oder) (warum|wieso|weshalb|wie|was|wann|wo|wer|welche\\w*)\\b"),
            "es", words("\\b(y|o|e) (por qué|cómo|qué|cuándo|dónde|quién|cuál)\\b"),
            "ru", words("\\b(и|или) (почему|зачем|как|что|когда|где|кто|какой|какая|какие)\\b"));

    /** Questions so open that every answer is about something else. */
    private static final Map<String, Pattern> OPEN = Map.of(
            "en", words("\\b(tell|talk to) (us|me) (\\w+ )?about yourself\\b|\\bdescribe yourself\\b"),
            "de", words("\\b(erzählen|erzähl) .{0,20}\\b(über|von) (sich|dir)\\b|\\bbeschreiben sie sich\\b"),
            "es", words("\\b(háblenos|hábleme|háblanos|cuéntenos|cuéntame) .{0,12}(usted|ti|sí)\\b|\\bdescríbase\\b"),
            "ru", words("\\b(расскажите|расскажи) .{0,12}себе\\b|\\bопишите себя\\b"));

    /** Words that rate and say nothing. */
    private static final Pattern RATING = words(
            "^((very|really|not|quite|sehr|nicht|muy|no|nada|очень|не) )*(good|bad|ok|okay|fine|great|excellent|average|poor|weak"
                    + "|strong|solid|perfect|outstanding|gut|schlecht|mittel|ausgezeichnet|hervorragend|schwach|stark"
                    + "|perfekt|bien|mal|bueno|buena|malo|mala|regular|excelente|flojo|perfecto|хорошо|плохо|средне"
                    + "|отлично|слабо|сильно|идеально|нормально)( (answer|antwort|respuesta|ответ))?$");

    /** Stems of what somebody looks, sounds or is like. */
    private static final Map<String, Pattern> PERSON = Map.of(
            "en",
                    words(
                            "\\b(appearance|attractive\\w*|good[- ]looking|accent|tone of voice|pleasant voice|confiden\\w+"
                                    + "|enthusias\\w+|charisma\\w*|likeab\\w+|personality|body language|eye contact|facial\\w*"
                                    + "|smil\\w+|dress\\w*|native speaker|young\\w*|energetic|cultural fit)\\b"),
            "de",
                    words("\\b(aussehen|erscheinung\\w*|attraktiv\\w*|akzent\\w*|stimmlage|angenehme stimme"
                            + "|selbstbewusst\\w*|selbstsicher\\w*|begeister\\w*|enthusias\\w*|charisma\\w*|sympath\\w*"
                            + "|persönlichkeit|körpersprache|blickkontakt|mimik|lächel\\w*|kleidung|muttersprach\\w*"
                            + "|jung\\w*|ausstrahlung)\\b"),
            "es",
                    words("\\b(apariencia|aspecto físico|atractiv\\w+|acento|tono de voz|segur(o|a) de sí"
                            + "|confianza en sí|entusias\\w+|carism\\w+|simp[aá]ti\\w+|personalidad|lenguaje corporal"
                            + "|contacto visual|sonri\\w+|vestimenta|hablante nativ\\w+|joven|jóvenes)\\b"),
            "ru",
                    words(
                            "\\b(внешност\\w*|внешний вид|привлекательн\\w*|акцент\\w*|тембр\\w*|уверен\\w* в себе|уверенност\\w*"
                                    + "|энтузиаз\\w*|харизм\\w*|обаятельн\\w*|симпати\\w*|личностн\\w*|язык тела|зрительный контакт"
                                    + "|мимик\\w*|улыб\\w*|одежд\\w*|носител\\w* языка|молод\\w*)\\b"));

    private Wording() {}

    private static Pattern words(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** Whether the whole question is one that yes or no answers; whoever asks for more in a second sentence is fine. */
    static boolean isYesOrNo(String language, String prompt) {
        String text = prompt.strip();
        boolean one = text.replaceAll("[.!?…]+\\s*$", "").chars().noneMatch(it -> it == '.' || it == '?' || it == '!');
        return one && text.endsWith("?") && YES_NO.get(language).matcher(text).find();
    }

    static boolean asksTwice(String language, String prompt) {
        return prompt.chars().filter(it -> it == '?').count() > 1
                || SECOND.get(language).matcher(prompt).find();
    }

    static boolean isTooOpen(String language, String prompt) {
        return OPEN.get(language).matcher(prompt).find();
    }

    /** The word about a person rather than about what they say, as it is written; empty for none. */
    static Optional<String> aboutThePerson(String language, String text) {
        Matcher found = PERSON.get(language).matcher(text);
        return found.find() ? Optional.of(found.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether it only rates, in any language: "good", "sehr gut". */
    static boolean onlyRates(String anchor) {
        return RATING.matcher(anchor.strip().replaceAll("[.!…]+$", "")).find();
    }

    static int count(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
