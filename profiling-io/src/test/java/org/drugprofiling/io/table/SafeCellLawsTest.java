package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SafeCellLawsTest {

    @Property
    void guardIsTakenOffAgain(
            @ForAll @Chars({'=', '+', '-', '@', '\'', '\t', '\n', 'a', '1'}) @StringLength(max = 5) String text) {
        assertEquals(text, SafeCell.unguarded(SafeCell.guarded(text)));
    }

    @Property
    void guardedTextStartsNoFormula(@ForAll String text) {
        String cell = SafeCell.guarded(text);
        assertFalse(!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0);
    }
}
