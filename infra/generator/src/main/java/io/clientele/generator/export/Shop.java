package io.clientele.generator.export;

import io.clientele.generator.activity.OrderStatus;
import io.clientele.generator.activity.SalesChannel;
import io.clientele.generator.company.Country;
import io.clientele.generator.company.Product;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** The two shops and how each writes its orders. */
enum Shop {
  WEB("shop/orders-%d.csv", "n/a") {
    @Override
    DelimitedFormat format() {
      return DelimitedFormat.WEB_SHOP;
    }

    @Override
    List<String> headers() {
      return OrderColumn.english();
    }

    @Override
    String amount(long minorUnits) {
      return Amounts.point(minorUnits);
    }

    @Override
    String time(LocalDateTime at) {
      return Times.isoLocal(at);
    }

    @Override
    String brokenTime(LocalDateTime at) {
      return at.getYear() + "-02-30 " + Times.isoLocal(at).substring(11);
    }

    @Override
    String status(OrderStatus status) {
      return status.english();
    }

    @Override
    String channel(SalesChannel channel) {
      return channel.english();
    }

    @Override
    String country(Country country) {
      return country.english();
    }

    @Override
    String product(Product product) {
      return product.english();
    }
  },
  POLISH("sklep/zamowienia-%d.csv", "n/d") {
    @Override
    DelimitedFormat format() {
      return DelimitedFormat.POLISH_SHOP;
    }

    @Override
    List<String> headers() {
      return OrderColumn.polish();
    }

    @Override
    String amount(long minorUnits) {
      return Amounts.polish(minorUnits);
    }

    @Override
    String time(LocalDateTime at) {
      return Times.polish(at);
    }

    @Override
    String brokenTime(LocalDateTime at) {
      return "31.02." + Times.polish(at).substring(6);
    }

    @Override
    String status(OrderStatus status) {
      return status.polish();
    }

    @Override
    String channel(SalesChannel channel) {
      return channel.polish();
    }

    @Override
    String country(Country country) {
      return country.polish();
    }

    @Override
    String product(Product product) {
      return product.polish();
    }
  };

  private final String fileName;
  private final String noAmount;

  Shop(String fileName, String noAmount) {
    this.fileName = fileName;
    this.noAmount = noAmount;
  }

  /** The file of a year, relative to the folder of the exports. */
  String file(int year) {
    return String.format(Locale.ROOT, fileName, year);
  }

  /** What stands in place of an amount that the shop did not know. */
  String noAmount() {
    return noAmount;
  }

  abstract DelimitedFormat format();

  abstract List<String> headers();

  abstract String amount(long minorUnits);

  abstract String time(LocalDateTime at);

  /** A day that no calendar has, with the year and the time of {@code at}. */
  abstract String brokenTime(LocalDateTime at);

  abstract String status(OrderStatus status);

  abstract String channel(SalesChannel channel);

  abstract String country(Country country);

  abstract String product(Product product);
}
