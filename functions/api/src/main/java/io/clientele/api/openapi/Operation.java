package io.clientele.api.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the OpenAPI document says of a route beyond what its method declares: paths and parameters
 * come from the method itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /** What it does, in a few words. */
  String value();

  /** The record of a body that is handed on as bytes; the method's return type where missing. */
  Class<?> answer() default Void.class;

  /** Of the body. */
  String mediaType() default "application/json";

  /** The status of success. */
  int status() default 200;

  /** Further statuses: 200 with the same body, others without a body or with a problem. */
  int[] also() default {};

  /** The record of a 202 that comes while the answer is being made, none where missing. */
  Class<?> meanwhile() default Void.class;

  /** The record of the JSON that it reads, none where missing. */
  Class<?> body() default Void.class;
}
