"""What every group of fields in a dossier has in common."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator


class Section(BaseModel):
    """A group of fields: no other fields than these, never changed after reading."""

    is_one_line: ClassVar[bool] = False  # whether a row of these is written on one line

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def leave_out_blank(cls, data: Any) -> Any:
        """Take an optional field without a value as left out."""
        if not isinstance(data, dict):
            return data
        fields = cls.model_fields
        optional = {name for name, field in fields.items() if not field.is_required()}
        optional |= {field.alias for field in fields.values() if field.alias}
        return {name: v for name, v in data.items() if v is not None or name not in optional}
