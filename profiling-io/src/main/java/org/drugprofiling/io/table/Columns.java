package org.drugprofiling.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of one table by name and by position. */
final class Columns {

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<String> duplicates = new LinkedHashSet<>();

    private Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty() && indexes.putIfAbsent(name, i) != null) {
                duplicates.add(name);
            }
        }
    }

    /** Joins the texts of several header rows. */
    static Columns ofHeader(List<List<String>> rows, TableFormat format) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            StringBuilder name = new StringBuilder();
            for (List<String> row : rows) {
                String part = i < row.size() ? Invisible.trimmed(row.get(i)) : "";
                part = format.hasGuardedText() ? SafeCell.unguarded(part) : part;
                name.append(name.length() > 0 && !part.isEmpty() ? " " : "").append(part);
            }
            names.add(name.toString());
        }
        return new Columns(names);
    }

    /** Names columns as a spreadsheet does. */
    static Columns ofLetters(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add(letter(i));
        }
        return new Columns(names);
    }

    int width() {
        return names.size();
    }

    String name(int index) {
        return index < names.size() ? names.get(index) : "";
    }

    /** The position of a column, -1 if there is none of this name. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    boolean isDuplicate(String name) {
        return duplicates.contains(name);
    }

    List<String> missing(Set<String> wanted) {
        return wanted.stream().filter(name -> !indexes.containsKey(name)).toList();
    }

    static String letter(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }
}
