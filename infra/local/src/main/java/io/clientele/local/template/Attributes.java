package io.clientele.local.template;

import org.jspecify.annotations.Nullable;

/** What {@code Ref} and {@code Fn::GetAtt} of a resource give. */
interface Attributes {
  /** The name that stands for {@code Ref}. */
  String REF = "Ref";

  /** The value, null where this resource has no such attribute here. */
  @Nullable String value(Resource resource, String attribute, Resolver resolver);
}
