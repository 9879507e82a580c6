/**
 * Judging and suggesting by any language model that speaks OpenAI's {@code POST /chat/completions}, through LangChain4j.
 *
 * <p>Obeys the limits of {@code candor.ai.*} across all nodes, waits as long as {@code Retry-After} says, tries again with
 * growing pauses, and leaves a model alone that keeps failing. The candidate's words are fenced by a random token that no
 * answer can know; prompts and rubric are resources with a version. Neither the key nor what was said is ever logged.
 */
package app.candor.adapter.llm;
