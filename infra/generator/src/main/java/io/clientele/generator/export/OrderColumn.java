package io.clientele.generator.export;

import java.util.List;
import java.util.stream.Stream;

/** The columns of an order line in both shops, in the order of the files. */
enum OrderColumn {
  ORDER("Order ID", "Nr zamówienia"),
  LINE("Line", "Pozycja"),
  DATE("Order Date", "Data zamówienia"),
  STATUS("Status", "Status"),
  CUSTOMER("Customer No", "Nr klienta"),
  NAME("Customer Name", "Klient"),
  EMAIL("Email", "E-mail"),
  COUNTRY("Country", "Kraj"),
  CITY("City", "Miasto"),
  SKU("SKU", "Kod towaru"),
  PRODUCT("Product", "Nazwa towaru"),
  CATEGORY("Category", "Kategoria"),
  QUANTITY("Quantity", "Ilość"),
  UNIT_PRICE("Unit Price", "Cena netto"),
  DISCOUNT("Discount", "Rabat"),
  TOTAL("Line Total", "Wartość netto"),
  UNIT_COST("Unit Cost", "Koszt jedn."),
  CURRENCY("Currency", "Waluta"),
  REFUND_AMOUNT("Refund Amount", "Kwota zwrotu"),
  REFUND_OF("Refund Of", "Zwrot do zamówienia"),
  CHANNEL("Channel", "Kanał");

  private final String english;
  private final String polish;

  OrderColumn(String english, String polish) {
    this.english = english;
    this.polish = polish;
  }

  static List<String> english() {
    return Stream.of(values()).map(column -> column.english).toList();
  }

  static List<String> polish() {
    return Stream.of(values()).map(column -> column.polish).toList();
  }
}
