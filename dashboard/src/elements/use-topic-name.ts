import { hasElementText, useElementText } from '../i18n/elements-text.ts';

/** What a topic of comments is called. */
export function useTopicName(): (topic: string) => string {
  const text = useElementText();
  return (topic) => {
    const key = `topic.${topic}`;
    return hasElementText(key) ? text(key) : topic;
  };
}
