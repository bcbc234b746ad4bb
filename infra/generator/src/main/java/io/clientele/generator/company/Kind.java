package io.clientele.generator.company;

/** Whether a customer is a household or a business. */
public enum Kind {
  PERSON,
  COMPANY
}
