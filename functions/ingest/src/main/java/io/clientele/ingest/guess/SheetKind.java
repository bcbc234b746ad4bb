package io.clientele.ingest.guess;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of sheet, such as one of orders.
 *
 * @param needs of each, one alternative must be there whole
 * @param uses the columns that it may have besides
 * @param signs words of which one must stand in the header
 * @param never words that speak against it
 * @param beside words of other sheets that may stand in one that is this for sure
 */
record SheetKind(
    String name,
    List<List<List<String>>> needs,
    List<String> uses,
    Set<String> signs,
    Set<String> never,
    Set<String> beside) {
  SheetKind {
    needs = List.copyOf(needs);
    uses = List.copyOf(uses);
    signs = Set.copyOf(signs);
    never = Set.copyOf(never);
    beside = Set.copyOf(beside);
  }

  Set<String> roles() {
    Set<String> roles = new LinkedHashSet<>();
    needs.forEach(need -> need.forEach(roles::addAll));
    roles.addAll(uses);
    roles.remove(Role.IGNORED);
    return roles;
  }
}
