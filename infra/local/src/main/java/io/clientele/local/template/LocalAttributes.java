package io.clientele.local.template;

import org.jspecify.annotations.Nullable;

/** Names, ARNs and addresses of resources as they are in the local cloud. */
final class LocalAttributes implements Attributes {
  private final StackNames names;
  private final LocalAddresses addresses;

  LocalAttributes(StackNames names, LocalAddresses addresses) {
    this.names = names;
    this.addresses = addresses;
  }

  @Override
  public @Nullable String value(Resource resource, String attribute, Resolver resolver) {
    String name = physicalName(resource, resolver);
    return switch (resource.type()) {
      case "AWS::S3::Bucket" -> bucket(name, attribute);
      case "AWS::SQS::Queue" -> queue(name, attribute);
      case "AWS::Serverless::HttpApi" -> httpApi(attribute);
      case "AWS::Serverless::LayerVersion" -> attribute.equals(REF) ? layerArn(name) : null;
      case "AWS::Cognito::UserPool" -> userPool(attribute);
      case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
          named(name, attribute, names.arn("lambda", "function:" + name));
      case "AWS::DynamoDB::Table" -> named(name, attribute, names.arn("dynamodb", "table/" + name));
      case "AWS::Events::EventBus" ->
          named(name, attribute, names.arn("events", "event-bus/" + name));
      case "AWS::Events::Rule" -> named(name, attribute, names.arn("events", "rule/" + name));
      case "AWS::Athena::WorkGroup" ->
          named(name, attribute, names.arn("athena", "workgroup/" + name));
      case "AWS::IAM::Role" ->
          named(name, attribute, "arn:aws:iam::" + names.account() + ":role/" + name);
      case "AWS::CloudFront::Distribution" ->
          attribute.equals("DomainName")
              ? authority(addresses.dashboard())
              : named(name, attribute, names.arn("cloudfront", "distribution/" + name));
      default -> named(name, attribute, names.arn("local", resource.id()));
    };
  }

  /** The only version of a layer there is here. */
  String layerArn(String name) {
    return names.arn("lambda", "layer:" + name + ":1");
  }

  /** The name a resource bears; made from its logical id where the template gives none. */
  String physicalName(Resource resource, Resolver resolver) {
    String property =
        switch (resource.type()) {
          case "AWS::S3::Bucket" -> "BucketName";
          case "AWS::SQS::Queue" -> "QueueName";
          case "AWS::DynamoDB::Table" -> "TableName";
          case "AWS::Serverless::Function", "AWS::Lambda::Function" -> "FunctionName";
          case "AWS::Serverless::LayerVersion" -> "LayerName";
          case "AWS::IAM::Role" -> "RoleName";
          case "AWS::Logs::LogGroup" -> "LogGroupName";
          default -> "Name";
        };
    String given = resolver.property(resource, property);
    if (given != null) {
      return given;
    }
    String made = names.stack() + "-" + resource.id();
    return switch (resource.type()) {
      case "AWS::S3::Bucket" -> made.toLowerCase(java.util.Locale.ROOT);
      case "AWS::SQS::Queue" ->
          "true".equals(resolver.property(resource, "FifoQueue")) ? made + ".fifo" : made;
      case "AWS::Glue::Database" -> glueName(resource, resolver, "DatabaseInput", made);
      case "AWS::Glue::Table" -> glueName(resource, resolver, "TableInput", made);
      default -> made;
    };
  }

  private static String glueName(
      Resource resource, Resolver resolver, String property, String fallback) {
    Place place = new Place(resource.id(), property);
    Object name = Template.map(resource.properties().get(property)).get("Name");
    return name == null ? fallback : resolver.resolve(name, place.property("Name")).toString();
  }

  private static @Nullable String named(String name, String attribute, String arn) {
    return switch (attribute) {
      case REF, "Name", "Id" -> name;
      case "Arn" -> arn;
      default -> null;
    };
  }

  private @Nullable String bucket(String name, String attribute) {
    return switch (attribute) {
      case REF -> name;
      case "Arn" -> "arn:aws:s3:::" + name;
      case "DomainName", "RegionalDomainName" -> name + "." + authority(addresses.s3());
      default -> null;
    };
  }

  private @Nullable String queue(String name, String attribute) {
    return switch (attribute) {
      case REF, "QueueUrl" -> "%s/%s/%s".formatted(addresses.sqs(), names.account(), name);
      case "Arn" -> names.arn("sqs", name);
      case "QueueName" -> name;
      default -> null;
    };
  }

  private @Nullable String httpApi(String attribute) {
    return switch (attribute) {
      case REF -> "local";
      case "ApiEndpoint" -> addresses.api();
      default -> null;
    };
  }

  private @Nullable String userPool(String attribute) {
    return switch (attribute) {
      case REF -> names.region() + "_local";
      case "ProviderURL" -> addresses.issuer();
      case "ProviderName" -> authority(addresses.issuer());
      case "Arn" -> names.arn("cognito-idp", "userpool/local");
      default -> null;
    };
  }

  private static String authority(String address) {
    return address.substring(address.indexOf("//") + 2);
  }
}
