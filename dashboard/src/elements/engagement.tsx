import { useElementText } from '../i18n/elements-text.ts';
import { CampaignAnswers } from './campaign-answers.tsx';
import { ChannelBars } from './channel-bars.tsx';
import { ElementPage, type ElementView } from './element-page.tsx';
import { channelMetrics, type Engagement } from './engagement-parts.ts';
import { useAgainstTotal } from './against-total.ts';

/** Element 11: who reads, clicks and visits, channel by channel, and what campaigns met with. */
export function EngagementPage() {
  const text = useElementText();
  const againstTotal = useAgainstTotal();
  const headline = ({ body, metrics }: ElementView<Engagement>) => againstTotal(body, metrics, 'open_rate');
  return (
    <ElementPage<Engagement> element="engagement" headline={headline}>
      {(view) => (
        <>
          <p class="reading">{text('engagement.note')}</p>
          <div class="pair three">
            {channelMetrics(view.body, view.metrics).map(({ channel, metric }, i) => (
              <ChannelBars body={view.body} channel={channel} metric={metric} id={`channel-${i}`} />
            ))}
          </div>
          <CampaignAnswers {...view} />
        </>
      )}
    </ElementPage>
  );
}
