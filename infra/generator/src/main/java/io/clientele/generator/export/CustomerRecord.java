package io.clientele.generator.export;

import io.clientele.generator.activity.Feedback;
import io.clientele.generator.activity.MailEvent;
import io.clientele.generator.activity.Opportunity;
import io.clientele.generator.activity.OrderHistory;
import io.clientele.generator.activity.ServiceCost;
import io.clientele.generator.activity.SocialInteraction;
import io.clientele.generator.activity.Subscription;
import io.clientele.generator.activity.Visit;
import io.clientele.generator.company.Customer;
import java.util.List;
import java.util.Optional;

/** A customer with all that it did: what one step of the generation hands to every export. */
public record CustomerRecord(
    Customer customer,
    OrderHistory history,
    List<Opportunity> opportunities,
    List<MailEvent> mails,
    List<Visit> visits,
    List<SocialInteraction> interactions,
    Feedback feedback,
    List<ServiceCost> serviceCosts,
    Optional<Subscription> subscription) {}
