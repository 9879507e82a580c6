// A copy of the template's form for this tab, so that the end of a session or another window's change loses no word.
const key = (template) => `candor.template.${template ?? ""}`;

/** The form as the server reads it in UnsavedTemplate. */
export function read(form) {
  const value = (within, id) => within.querySelector(`[id='${id}'], [id$=':${id}']`)?.value ?? "";
  const number = (within, id) => {
    const text = value(within, id);
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  };
  const checked = (within, id) => within.querySelector(`[id$=':${id}']`)?.checked ?? false;
  return JSON.stringify({
    title: value(form, "title"),
    intro: value(form, "intro"),
    language: value(form, "language"),
    settings: {
      outro: value(form, "outro"),
      accent: value(form, "accent"),
      deadline: number(form, "deadline"),
      pause: form.querySelector("#pause")?.checked ?? true,
      practice: form.querySelector("#practice")?.checked ?? true,
      captions: form.querySelector("#captions")?.checked ?? true,
    },
    questions: [...form.querySelectorAll("[data-place]")].map((item) => ({
      id: item.dataset.question ?? "",
      type: item.dataset.type,
      prompt: value(item, "prompt"),
      required: item.querySelector("[id$=':required']").checked,
      think: number(item, "think"),
      answer: number(item, "answer"),
      limit: value(item, "limit").toLowerCase(),
      retakes: number(item, "retakes") ?? number(item, "replacements"),
      options: value(item, "options"),
      criteria: value(item, "criteria"),
      competency: value(item, "competency"),
      rubric: [...item.querySelectorAll("[data-criterion]")].map((criterion) => ({
        competency: value(criterion, "shows"),
        weight: number(criterion, "weight"),
        anchor0: value(criterion, "anchor0"),
        anchor3: value(criterion, "anchor3"),
        anchor5: value(criterion, "anchor5"),
      })),
      "audio-instead": checked(item, "audio-instead"),
      "text-instead": checked(item, "text-instead"),
    })),
  });
}

/** @param {string} template its id, empty for one that is not stored yet */
export function keep(form, template) {
  try {
    sessionStorage.setItem(key(template), read(form));
  } catch {
    // No room or not allowed: then only the server keeps it.
  }
}

/** @returns {?string} the copy */
export function kept(template) {
  try {
    return sessionStorage.getItem(key(template));
  } catch {
    return null;
  }
}

export function forget(template) {
  try {
    sessionStorage.removeItem(key(template));
  } catch {
    // It was never kept.
  }
}

/** Whether the form says what the copy says; ids differ when a new question was stored meanwhile. */
export function same(form, copy) {
  const words = (json) => json.replace(/"id":"[^"]*"/g, "");
  return words(read(form)) === words(copy);
}
