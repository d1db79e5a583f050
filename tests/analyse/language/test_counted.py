import numpy as np

from generator.analyse.language.counted import Counted


def test_each_list_has_the_number_of_its_words_in_each_line() -> None:
    lines = [["we", "drop", "a", "disk"], [], ["a", "disk", "is", "a", "lamp"]]
    words = [word for line in lines for word in line]
    forms = list(dict.fromkeys(words))
    line_of = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    numbers = np.array([forms.index(word) for word in words])
    lists = {"articles": {"a", "the"}, "things": {"disk", "lamp"}, "nothing": set[str]()}
    counted = Counted(lists)
    found = counted.of_units(np.array(list(map(counted.lists, forms))), numbers, line_of, len(lines))
    assert {name: counts.tolist() for name, counts in found.items()} == {
        "articles": [1, 0, 2],
        "things": [1, 0, 2],
        "nothing": [0, 0, 0],
    }
