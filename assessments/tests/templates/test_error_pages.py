import pytest
from django.template.loader import render_to_string


@pytest.mark.parametrize("code", ["400", "403", "404", "500"])
def test_error_pages_need_neither_request_nor_database(code):
    html = render_to_string(f"{code}.html")
    assert "<h1" in html
    assert 'role="search"' in html
    assert 'class="scale-line"' in html
